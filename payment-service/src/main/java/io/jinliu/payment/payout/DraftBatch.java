package io.jinliu.payment.payout;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.id.Slot;
import io.jinliu.common.money.Money;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts a batch, whole or not at all; no money moves before somebody else approves it. */
@Service
public class DraftBatch {

    private final PayoutBatches batches;
    private final Payouts payouts;
    private final PayoutSettings settings;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    DraftBatch(PayoutBatches batches, Payouts payouts, PayoutSettings settings, Ids ids, Audit audit, Clock clock) {
        this.batches = batches;
        this.payouts = payouts;
        this.settings = settings;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts a batch under a claimed number, or returns the one that the number drafted before.
     *
     * @throws CauseNeeded if a merchant's money is paid out and nobody says why
     * @throws UnreadableRows if a row breaks a rule
     * @throws DuplicateRows if rows repeat each other and that is not confirmed
     */
    @Transactional
    public PayoutBatch draft(Request request) {
        var known = batches.find(request.batchNo());
        if (known.isPresent()) {
            return known.get();
        }
        if (!request.account().equals(PayoutBatch.PLATFORM) && request.cause().isEmpty()) {
            throw new CauseNeeded(request.account());
        }
        var wanted = ReadRows.read(request.rows(), new RowRules(Money.cny(settings.largest())));
        var repeated = ReadRows.duplicates(wanted);
        if (!repeated.isEmpty() && !request.duplicatesConfirmed()) {
            throw new DuplicateRows(repeated);
        }
        return keep(request, wanted, repeated.size());
    }

    private PayoutBatch keep(Request request, List<WantedPayout> wanted, int duplicates) {
        var total = wanted.stream().map(WantedPayout::amount).reduce(Money.cny(0), Money::plus);
        var terms = new PayoutBatch.Terms(
                request.batchNo(),
                request.account(),
                request.cause(),
                request.maker(),
                wanted.size(),
                total,
                duplicates);
        var batch = new PayoutBatch.Drafted(terms);
        batches.draft(batch, clock.instant());
        payouts.draft(wanted.stream().map(one -> drafted(terms, one)).toList());
        audit.record(
                terms.slot(),
                "payout-batch.drafted",
                Long.toString(terms.no()),
                "%d payouts, %s, on the account of %s".formatted(terms.payouts(), total, terms.account()));
        return batch;
    }

    private Payout.Drafted drafted(PayoutBatch.Terms batch, WantedPayout one) {
        return new Payout.Drafted(new PayoutTerms(
                ids.next(batch.slot()),
                batch.no(),
                one.line(),
                batch.account(),
                one.payee(),
                one.amount(),
                one.scene(),
                one.remark()));
    }

    /**
     * What is asked for.
     *
     * @param batchNo the number the work is claimed under, in the account's slot
     */
    public record Request(
            long batchNo,
            String account,
            Optional<String> cause,
            String maker,
            List<PayoutRow> rows,
            boolean duplicatesConfirmed) {

        public Request {
            rows = List.copyOf(rows);
            batchNo = Ids.in(Slot.ofOwner(account), batchNo);
        }
    }
}
