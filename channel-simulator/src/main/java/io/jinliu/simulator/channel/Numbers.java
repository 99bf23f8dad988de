package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Product;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Times;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The numbers channels give. Each holds the line of the journal it is about to be written to, so that none is ever
 * given twice, and is therefore only asked for when it will be recorded.
 */
public final class Numbers {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Book book;
    private final Times times;
    private final RandomGenerator random;

    public Numbers(Book book, Times times, RandomGenerator random) {
        this.book = book;
        this.times = times;
        this.random = random;
    }

    /** 28 digits at WeChat Pay and Alipay, 21 at UnionPay. */
    public String transaction(Channel channel) {
        return switch (channel) {
            case WECHAT -> "4200000100" + today() + line(10);
            case ALIPAY -> today() + "220014" + line(14);
            case UNIONPAY -> today() + line(13);
        };
    }

    public String refund(Channel channel) {
        return switch (channel) {
            case WECHAT -> "5030000100" + today() + line(11);
            case ALIPAY -> today() + "220015" + line(14);
            case UNIONPAY -> today() + line(13);
        };
    }

    public String notice(Channel channel) {
        return switch (channel) {
            case WECHAT -> "EV-" + today() + line(11);
            case ALIPAY -> today() + "00222" + line(21);
            case UNIONPAY -> "UP-" + today() + line(11);
        };
    }

    /** Any other number: what it starts with, the day, and as many digits. */
    public String of(String start, int digits) {
        return start + today() + line(digits);
    }

    /** 34 digits at WeChat Pay, 32 at Alipay; nobody sends money by UnionPay. */
    public String transfer(Channel channel) {
        return switch (channel) {
            case WECHAT -> "1330000100" + today() + line(16);
            case ALIPAY -> today() + "110070" + line(18);
            case UNIONPAY -> throw new IllegalStateException("Nobody sends money by UnionPay");
        };
    }

    /** The number of the money behind a transfer, which Alipay counts apart. */
    public String fundOrder() {
        return today() + "110075" + line(18);
    }

    public String batch() {
        return "1310000100" + today() + line(20);
    }

    /** One line of the journal holds all rows of a batch. */
    public String row(int index) {
        return "1320000100" + today() + line(16) + String.format(Locale.ROOT, "%04d", index);
    }

    public String deposit(Channel channel) {
        return channel.name().charAt(0) + today() + line(14);
    }

    /** 18 digits a payer shows; the first two say whose they are, and whether a code or a face was read. */
    public String payerCode(Channel channel, Product product) {
        boolean face = product == Product.FACE;
        var prefix =
                switch (channel) {
                    case WECHAT -> face ? "16" : "13";
                    case ALIPAY -> face ? "30" : "28";
                    case UNIONPAY -> "62";
                };
        return prefix + line(10) + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
    }

    /** The secret part of a code: unguessable only as far as the seed is. */
    public String code(int randomLetters) {
        return Long.toString(book.nextLine(), Character.MAX_RADIX) + text(randomLetters);
    }

    public String text(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private String today() {
        return ChinaTime.day(times.now());
    }

    private String line(int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", book.nextLine());
    }
}
