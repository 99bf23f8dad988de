package io.jinliu.simulator.book;

import io.jinliu.simulator.book.SplitEvent.ReceiverAdded;
import io.jinliu.simulator.book.SplitEvent.ReceiverRemoved;
import io.jinliu.simulator.book.SplitEvent.ReturnAccepted;
import io.jinliu.simulator.book.SplitEvent.ReturnMoved;
import io.jinliu.simulator.book.SplitEvent.ShareEnded;
import io.jinliu.simulator.book.SplitEvent.SplitAccepted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One channel's receivers, splits and returns. Guarded by {@link Book#exclusively}. */
public final class Splits {

    private final List<Receiver> receivers = new ArrayList<>();
    private final Map<String, Split> splits = new LinkedHashMap<>();
    private final Map<String, List<String>> splitsByPayment = new HashMap<>();
    private final Map<String, SplitReturn> returns = new LinkedHashMap<>();
    private final Map<String, List<String>> returnsBySplit = new HashMap<>();
    private final Map<String, List<String>> returnsByRefund = new HashMap<>();

    Splits() {}

    public List<Receiver> receivers() {
        return List.copyOf(receivers);
    }

    public Optional<Receiver> receiver(String type, String account) {
        return receivers.stream().filter(known -> known.is(type, account)).findFirst();
    }

    public Collection<Split> all() {
        return splits.values();
    }

    public Optional<Split> split(String number) {
        return Optional.ofNullable(splits.get(number));
    }

    public List<Split> of(Payment payment) {
        return splitsByPayment.getOrDefault(payment.transactionId(), List.of()).stream()
                .flatMap(number -> split(number).stream())
                .toList();
    }

    public Optional<SplitReturn> back(String number) {
        return Optional.ofNullable(returns.get(number));
    }

    public List<SplitReturn> backOf(Split split) {
        return returnsBySplit.getOrDefault(split.number(), List.of()).stream()
                .flatMap(number -> back(number).stream())
                .toList();
    }

    /** What of a payment is given away or about to be, in fen, whatever came back since. */
    public long heldFen(Payment payment) {
        return of(payment).stream().mapToLong(Split::heldFen).sum();
    }

    /** What of a payment came back from its receivers, in fen. */
    public long returnedFen(Payment payment) {
        return of(payment).stream()
                .flatMap(split -> backOf(split).stream())
                .filter(SplitReturn::succeeded)
                .mapToLong(SplitReturn::amountFen)
                .sum();
    }

    /** What receivers give of a payment's refunds, in fen: so much less comes out of what is left to share. */
    public long givenBackFen(Payment payment) {
        return of(payment).stream()
                .flatMap(split -> backOf(split).stream())
                .filter(back -> back.holdsMoney() && !back.refundId().isEmpty())
                .mapToLong(SplitReturn::amountFen)
                .sum();
    }

    public List<SplitReturn> backFor(Refund refund) {
        return returnsByRefund.getOrDefault(refund.refundId(), List.of()).stream()
                .flatMap(number -> back(number).stream())
                .toList();
    }

    /** Whether the merchant said that he is done with a payment. */
    public boolean finished(Payment payment) {
        return of(payment).stream().anyMatch(Split::finishes);
    }

    void apply(SplitEvent event) {
        switch (event) {
            case ReceiverAdded added -> add(added.receiver());
            case ReceiverRemoved removed -> receivers.removeIf(known -> known.is(removed.type(), removed.account()));
            case SplitAccepted accepted -> accept(accepted.split());
            case ShareEnded ended ->
                splits.computeIfPresent(
                        ended.number(),
                        (_, split) -> split.with(ended.detailId(), ended.state(), ended.failReason(), ended.at()));
            case ReturnAccepted accepted -> accept(accepted.back());
            case ReturnMoved moved ->
                returns.computeIfPresent(
                        moved.number(), (_, back) -> back.moved(moved.state(), moved.failReason(), moved.at()));
        }
    }

    private void add(Receiver receiver) {
        receivers.removeIf(known -> known.is(receiver.type(), receiver.account()));
        receivers.add(receiver);
    }

    private void accept(Split split) {
        splits.put(split.number(), split);
        splitsByPayment
                .computeIfAbsent(split.transactionId(), _ -> new ArrayList<>())
                .add(split.number());
    }

    private void accept(SplitReturn back) {
        returns.put(back.number(), back);
        returnsBySplit
                .computeIfAbsent(back.splitNumber(), _ -> new ArrayList<>())
                .add(back.number());
        if (!back.refundId().isEmpty()) {
            returnsByRefund
                    .computeIfAbsent(back.refundId(), _ -> new ArrayList<>())
                    .add(back.number());
        }
    }
}
