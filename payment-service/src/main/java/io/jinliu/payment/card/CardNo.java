package io.jinliu.payment.card;

import io.jinliu.common.id.Slot;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A card's number: one of ours written with nineteen digits, so that the number alone finds the card's slot. */
public record CardNo(long value) {

    private static final Pattern FORM = Pattern.compile("\\d{19}");

    /** Nothing if it is none of ours. */
    public static Optional<CardNo> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CardNo(Long.parseLong(text)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    public Slot slot() {
        return Slot.ofNumber(value);
    }

    /** As it is printed. */
    public String digits() {
        return String.format(Locale.ROOT, "%019d", value);
    }

    /** As it may be shown to anybody else. */
    @Override
    public String toString() {
        return "*" + digits().substring(15);
    }
}
