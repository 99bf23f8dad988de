package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Entry.BatchAsked;
import io.jinliu.simulator.book.Entry.TransferAsked;
import io.jinliu.simulator.book.Entry.TransferMoved;
import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferBatch;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.Times;
import java.time.Instant;
import java.util.List;

/** Takes transfers that were checked, and lets them end as their payees and the doors will have it. */
public final class TransferDesk {

    private final Book book;
    private final News news;
    private final Times times;
    private final TransferPlans plans = new TransferPlans();

    public TransferDesk(Book book, News news, Times times) {
        this.book = book;
        this.news = news;
        this.times = times;
    }

    /** From now on the channel's transfers take this state at once and stay there until somebody moves them. */
    public void beginAs(Channel channel, TransferState state) {
        book.exclusively(() -> plans.usual(channel, state));
    }

    /** From now on what is cancelled stays CANCELING until it is told to go on. */
    public void cancelSlowly(Channel channel) {
        book.exclusively(() -> plans.cancelSlowly(channel));
    }

    public void asUsual(Channel channel) {
        book.exclusively(() -> plans.asUsual(channel));
    }

    /** Called inside {@code Book.exclusively}; the transfer is new, checked and paid for. */
    public Transfer accept(Channel channel, Transfer asked) {
        var plan = plans.of(channel, asked.number());
        var begun = asked.begun(plan.beginning());
        book.record(new TransferAsked(channel, begun));
        return reach(channel, begun, plan);
    }

    /** Called inside {@code Book.exclusively}; nobody confirms the rows of a batch. */
    public void accept(Channel channel, TransferBatch batch, List<Transfer> rows) {
        var begun =
                rows.stream().map(row -> row.begun(TransferState.PROCESSING)).toList();
        book.record(new BatchAsked(channel, batch, begun));
        begun.forEach(row -> reach(channel, row, plans.ofRow(channel, row.number())));
    }

    /** The payee takes it; {@code slowly} leaves it on its way. */
    public Transfer confirm(Channel channel, String number, boolean slowly) {
        return book.exclusively(() -> {
            expire();
            var transfer = waiting(channel, number);
            return slowly
                    ? move(channel, transfer, TransferState.TRANSFERING, "", times.now())
                    : arrive(channel, transfer);
        });
    }

    /** The payee does not want it. */
    public Transfer refuse(Channel channel, String number, String reason) {
        return book.exclusively(() -> {
            expire();
            return move(channel, waiting(channel, number), TransferState.FAIL, reason, times.now());
        });
    }

    /** What becomes of a transfer; of one that was not asked for yet, as soon as it is. */
    public void decide(Channel channel, String number, TransferState outcome, String reason) {
        book.exclusively(() -> {
            expire();
            var plan = new TransferPlans.Plan(outcome, reason.isEmpty() ? plans.usualFailure(channel) : reason);
            if (outcome == TransferState.CANCELLED) {
                return reach(channel, known(channel, number), plan).state();
            }
            book.purse(channel)
                    .transferNumbered(number)
                    .ifPresentOrElse(
                            transfer -> reachFrom(channel, transfer, plan), () -> plans.keep(channel, number, plan));
            return outcome;
        });
    }

    /** Called inside {@code Book.exclusively}, before anybody has confirmed it. */
    public Transfer cancel(Channel channel, Transfer transfer) {
        var canceling = move(channel, transfer, TransferState.CANCELING, "", times.now());
        if (!plans.cancelsSlowly(channel)) {
            move(channel, canceling, TransferState.CANCELLED, "", times.now());
        }
        return canceling;
    }

    /** Ends what nobody took within its day, as of the moment that day was over. */
    public void expire() {
        book.exclusively(() -> List.of(Channel.values()).stream()
                .flatMap(channel -> book.purse(channel).waiting().stream()
                        .filter(this::overdue)
                        .map(transfer -> move(
                                channel,
                                transfer,
                                TransferState.FAIL,
                                "OVERDUE_CLOSE",
                                transfer.overdueAt().orElseThrow())))
                .toList());
    }

    private boolean overdue(Transfer transfer) {
        return transfer.overdueAt().filter(end -> !end.isAfter(times.now())).isPresent();
    }

    private Transfer waiting(Channel channel, String number) {
        var transfer = known(channel, number);
        if (transfer.state() != TransferState.WAIT_USER_CONFIRM) {
            throw new PayerRefused("NOT_WAITING", "Nobody waits for the payee: the transfer is " + transfer.state());
        }
        return transfer;
    }

    private Transfer known(Channel channel, String number) {
        return book.purse(channel)
                .transferNumbered(number)
                .orElseThrow(() -> new PayerRefused("NO_SUCH_TRANSFER", "The channel knows no such transfer"));
    }

    private Transfer reachFrom(Channel channel, Transfer transfer, TransferPlans.Plan plan) {
        return plan.ends() || transfer.state() == plan.state()
                ? reach(channel, transfer, plan)
                : move(channel, transfer, plan.state(), "", times.now());
    }

    private Transfer reach(Channel channel, Transfer transfer, TransferPlans.Plan plan) {
        return switch (plan.state()) {
            case SUCCESS -> arrive(channel, transfer);
            case REFUND -> sendBack(channel, transfer, plan.reason());
            case FAIL -> move(channel, transfer, TransferState.FAIL, plan.reason(), times.now());
            case CANCELLED -> move(channel, transfer, TransferState.CANCELLED, "", times.now());
            case ACCEPTED, PROCESSING, WAIT_USER_CONFIRM, TRANSFERING, CANCELING -> transfer;
        };
    }

    /** Money comes back only from where it has been. */
    private Transfer sendBack(Channel channel, Transfer transfer, String reason) {
        var arrived = transfer.state().ended() ? transfer : arrive(channel, transfer);
        return arrived.state() == TransferState.FAIL
                ? arrived
                : move(channel, arrived, TransferState.REFUND, reason, times.now());
    }

    private Transfer arrive(Channel channel, Transfer transfer) {
        var flaw = book.purse(channel).flaw(transfer.payee(), transfer.nameDigest());
        return flaw.map(wrong -> move(channel, transfer, TransferState.FAIL, plans.word(channel, wrong), times.now()))
                .orElseGet(() -> move(channel, transfer, TransferState.SUCCESS, "", times.now()));
    }

    private Transfer move(Channel channel, Transfer transfer, TransferState state, String reason, Instant at) {
        if (!transfer.state().mayBecome(state)) {
            throw new PayerRefused(
                    "NOT_POSSIBLE", "A transfer that is %s does not become %s".formatted(transfer.state(), state));
        }
        book.record(new TransferMoved(channel, transfer.transferId(), state, reason, at));
        var moved = book.purse(channel).transfer(transfer.transferId()).orElseThrow();
        news.transferred(channel, moved);
        return moved;
    }
}
