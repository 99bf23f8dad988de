package io.jinliu.payment.bill;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.BillKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A channel's account of one day, as far as we have it: docs/domain/bills.md. */
public sealed interface ChannelBill {

    Terms terms();

    Asking asking();

    /** As it is stored and sent. */
    String state();

    /** What we have of it, good or not. */
    Optional<File> file();

    /**
     * Which bill.
     *
     * @param account our number at the channel
     * @param day in Beijing
     */
    record Terms(long no, String account, BillKind kind, LocalDate day) {}

    /**
     * @param times how often it was asked for since the last definite answer
     * @param next when it is asked for; empty when nobody needs to ask
     */
    record Asking(int times, Optional<Instant> next) {

        static final Asking NO_MORE = new Asking(0, Optional.empty());
    }

    /**
     * Bytes that came.
     *
     * @param version from 1 on; other bytes than before are the next one
     * @param sha256 of the file as it came, in hex
     */
    record File(int version, String name, String sha256) {}

    /**
     * What the rows add up to.
     *
     * @param in what came to us, before fees
     * @param out what left us, before fees, as a positive amount
     * @param fees what the channel kept, less what it gave back
     */
    record Sums(int lines, Money in, Money out, Money fees) {}

    /** @param why what the last answer was, once there was one */
    record Wanted(Terms terms, Asking asking, Optional<String> why) implements ChannelBill {

        @Override
        public String state() {
            return "WANTED";
        }

        @Override
        public Optional<File> file() {
            return Optional.empty();
        }
    }

    /** It was read whole, and its rows are what it says of them. */
    record Kept(Terms terms, Asking asking, File latest, Sums sums) implements ChannelBill {

        @Override
        public String state() {
            return "KEPT";
        }

        @Override
        public Optional<File> file() {
            return Optional.of(latest);
        }
    }

    /** @param why the reason and the line, never what stands in it */
    record Refused(Terms terms, Asking asking, File latest, String why) implements ChannelBill {

        @Override
        public String state() {
            return "REFUSED";
        }

        @Override
        public Optional<File> file() {
            return Optional.of(latest);
        }
    }

    /** Nothing moved that day. */
    record Empty(Terms terms, Asking asking) implements ChannelBill {

        @Override
        public String state() {
            return "EMPTY";
        }

        @Override
        public Optional<File> file() {
            return Optional.empty();
        }
    }
}
