package io.jinliu.payment.security;

import io.jinliu.common.id.Slot;
import io.jinliu.payment.channel.Channel;
import java.util.regex.Pattern;

/**
 * One message, either way.
 *
 * @param operation what it was for, e.g. {@code query}
 * @param subject the number it was about, at most 64 visible ASCII characters
 */
public record WireRecord(Channel channel, Direction direction, String operation, String subject, String content) {

    private static final Pattern OUR_NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\x21-\\x7E]");
    private static final int LONGEST_SUBJECT = 64;

    /** REFUSED is a callback we did not believe. */
    public enum Direction {
        REQUEST,
        ANSWER,
        CALLBACK,
        REFUSED
    }

    /** Whatever a stranger sent as a number must fit the column and break no log line. */
    public WireRecord {
        var visible = UNUSUAL.matcher(subject).replaceAll("?");
        subject = visible.length() <= LONGEST_SUBJECT ? visible : visible.substring(0, LONGEST_SUBJECT);
    }

    /** Beside what it is about, when the number is one of ours. */
    public Slot slot() {
        return OUR_NUMBER.matcher(subject).matches() ? Slot.ofNumber(Long.parseLong(subject)) : Slot.ofOwner(subject);
    }
}
