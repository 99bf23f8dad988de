package io.jinliu.simulator.book;

import io.jinliu.simulator.book.Entry.BalanceSet;
import io.jinliu.simulator.book.Entry.BatchAsked;
import io.jinliu.simulator.book.Entry.OfPurse;
import io.jinliu.simulator.book.Entry.PayeeTold;
import io.jinliu.simulator.book.Entry.TransferAsked;
import io.jinliu.simulator.book.Entry.TransferMoved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merchant's own money at one channel, apart from what payers bring, and whom it was sent to. Guarded by
 * {@link Book#exclusively}.
 */
public final class Purse {

    /** A hundred million yuan, enough for every story that does not say otherwise. */
    public static final long OPENING_FEN = 10_000_000_000L;

    private final Map<String, Transfer> transfers = new LinkedHashMap<>();
    private final Map<String, String> idsByNumber = new HashMap<>();
    private final Map<String, TransferBatch> batches = new HashMap<>();
    private final Map<String, String> batchNumbersById = new HashMap<>();
    private final Map<String, List<String>> rowsByBatch = new HashMap<>();
    private final Map<String, Payee> payees = new HashMap<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private long balanceFen = OPENING_FEN;

    Purse() {}

    /** What may still be sent, in fen: money on its way is not in it. */
    public long balanceFen() {
        return balanceFen;
    }

    public Collection<Transfer> transfers() {
        return transfers.values();
    }

    public Optional<Transfer> transfer(String transferId) {
        return Optional.ofNullable(transfers.get(transferId));
    }

    private Transfer known(String transferId) {
        return transfer(transferId).orElseThrow();
    }

    /** By the merchant's number, as {@link Transfer#number} writes it. */
    public Optional<Transfer> transferNumbered(String number) {
        return Optional.ofNullable(idsByNumber.get(number)).flatMap(this::transfer);
    }

    /** Those whose payee has not taken them yet. */
    public List<Transfer> waiting() {
        return waiting.stream().map(this::known).toList();
    }

    public Optional<TransferBatch> batch(String outBatchNo) {
        return Optional.ofNullable(batches.get(outBatchNo));
    }

    public Optional<TransferBatch> batchById(String batchId) {
        return Optional.ofNullable(batchNumbersById.get(batchId)).flatMap(this::batch);
    }

    public List<Transfer> rows(TransferBatch batch) {
        return rowsByBatch.getOrDefault(batch.outBatchNo(), List.of()).stream()
                .map(this::known)
                .toList();
    }

    public List<Deposit> deposits() {
        return List.copyOf(deposits);
    }

    /** Empty when the payee may have it. A name nobody gave is not checked. */
    public Optional<Payee.Flaw> flaw(String account, String nameDigest) {
        var payee = payees.get(account);
        if (payee == null) {
            return Optional.empty();
        }
        if (!payee.exists()) {
            return Optional.of(Payee.Flaw.UNKNOWN);
        }
        boolean unchecked = nameDigest.isEmpty() || payee.nameDigest().isEmpty();
        return unchecked || nameDigest.equals(payee.nameDigest())
                ? Optional.empty()
                : Optional.of(Payee.Flaw.OTHER_NAME);
    }

    void apply(OfPurse entry) {
        switch (entry) {
            case TransferAsked asked -> ask(asked.transfer());
            case BatchAsked asked -> ask(asked.batch(), asked.rows());
            case TransferMoved moved ->
                transfers.computeIfPresent(moved.transferId(), (_, transfer) -> move(transfer, moved));
            case BalanceSet set -> set(set);
            case PayeeTold told -> payees.put(told.payee().account(), told.payee());
        }
    }

    private void ask(Transfer transfer) {
        transfers.put(transfer.transferId(), transfer);
        idsByNumber.put(transfer.number(), transfer.transferId());
        balanceFen -= transfer.amountFen();
        await(transfer);
    }

    private void ask(TransferBatch batch, List<Transfer> rows) {
        batches.put(batch.outBatchNo(), batch);
        batchNumbersById.put(batch.batchId(), batch.outBatchNo());
        rowsByBatch.put(
                batch.outBatchNo(), rows.stream().map(Transfer::transferId).toList());
        rows.forEach(this::ask);
    }

    private Transfer move(Transfer transfer, TransferMoved entry) {
        var moved = transfer.moved(entry.state(), entry.reason(), entry.at());
        if (transfer.state().holdsMoney() && !moved.state().holdsMoney()) {
            balanceFen += transfer.amountFen();
        }
        await(moved);
        return moved;
    }

    private void await(Transfer transfer) {
        if (transfer.state() == TransferState.WAIT_USER_CONFIRM) {
            waiting.add(transfer.transferId());
        } else {
            waiting.remove(transfer.transferId());
        }
    }

    private void set(BalanceSet entry) {
        deposits.add(new Deposit(entry.number(), entry.amountFen() - balanceFen, entry.at()));
        balanceFen = entry.amountFen();
    }
}
