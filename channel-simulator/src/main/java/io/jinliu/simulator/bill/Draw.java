package io.jinliu.simulator.bill;

import io.jinliu.simulator.book.Deposit;
import io.jinliu.simulator.book.Purse;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.ChinaTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Money of the merchant's own that moved for good; what is only on its way to a person is in no bill. */
public sealed interface Draw {

    Instant at();

    /** The channel's own number of it. */
    String number();

    /** In fen, below zero when it left. */
    long fen();

    /** The merchant put money in, or took some out. */
    record Put(Deposit deposit) implements Draw {

        @Override
        public Instant at() {
            return deposit.at();
        }

        @Override
        public String number() {
            return deposit.number();
        }

        @Override
        public long fen() {
            return deposit.fen();
        }
    }

    /** A payee got it. */
    record Sent(Transfer transfer, Instant at) implements Draw {

        @Override
        public String number() {
            return transfer.transferId();
        }

        @Override
        public long fen() {
            return -transfer.amountFen();
        }
    }

    /** It came back from the payee. */
    record SentBack(Transfer transfer) implements Draw {

        @Override
        public Instant at() {
            return transfer.movedAt();
        }

        @Override
        public String number() {
            return transfer.transferId();
        }

        @Override
        public long fen() {
            return transfer.amountFen();
        }
    }

    /** All before that moment, oldest first. Read inside {@code Book.exclusively}. */
    static List<Draw> before(Purse purse, Instant end) {
        return Stream.<Draw>concat(
                        purse.deposits().stream()
                                .filter(deposit -> deposit.fen() != 0)
                                .map(Put::new),
                        purse.transfers().stream().flatMap(Draw::of))
                .filter(draw -> draw.at().isBefore(end))
                .sorted(Comparator.comparing(Draw::at))
                .toList();
    }

    /** Where payments come to the same account, what it opened with is put in when first something is drawn. */
    static List<Draw> opened(List<Draw> draws) {
        var opening = draws.stream().limit(1).<Draw>map(first -> new Put(opening(first.at())));
        return Stream.concat(opening, draws.stream()).toList();
    }

    private static Deposit opening(Instant at) {
        return new Deposit("A" + ChinaTime.day(at) + "0".repeat(14), Purse.OPENING_FEN, at);
    }

    private static Stream<Draw> of(Transfer transfer) {
        var sent = Optional.ofNullable(transfer.leftAt()).map(at -> new Sent(transfer, at));
        return transfer.state() == TransferState.REFUND
                ? Stream.concat(sent.stream(), Stream.of(new SentBack(transfer)))
                : sent.<Draw>map(draw -> draw).stream();
    }
}
