package io.jinliu.payment.storedvalue;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Ids;
import io.jinliu.common.money.Money;
import io.jinliu.payment.due.Due;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.due.Dues;
import io.jinliu.payment.due.Owed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the due of a top-up, to be paid like any other; the buyer says how much. */
@Service
public class OpenTopUp {

    /** Whose due it is: what the buyer pays is owed to him by us, and by no merchant. */
    static final String PLATFORM = "PLATFORM";

    private static final Duration PAYABLE = Duration.ofMinutes(30);
    private static final String SUBJECT = "余额充值 Wallet top-up";

    private final Dues dues;
    private final Audit audit;
    private final StoredValueSettings settings;
    private final Clock clock;

    OpenTopUp(Dues dues, Audit audit, StoredValueSettings settings, Clock clock) {
        this.dues = dues;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens a top-up, or returns the one that this number opened before.
     *
     * @param number claimed; the due gets it, in the buyer's slot
     * @throws TopUpTooLarge if it is for more than may be put in at once
     */
    @Transactional
    public Due open(long number, String buyer, Money amount) {
        if (amount.minor() > settings.largestTopUp()) {
            throw new TopUpTooLarge(amount, new Money(settings.largestTopUp(), amount.currency()));
        }
        var ref = DueRef.topUp(Ids.in(Wallet.slotOf(buyer), number));
        if (dues.find(ref).isEmpty()) {
            dues.learn(owed(ref, buyer, amount), clock.instant());
            audit.record(ref.slot(), "top-up.opened", Long.toString(ref.no()), amount.toString());
        }
        return dues.find(ref).orElseThrow();
    }

    private Owed owed(DueRef ref, String buyer, Money amount) {
        var line = new Owed.Line(1, 1, amount, amount.zero());
        return new Owed(ref, buyer, PLATFORM, SUBJECT, amount, clock.instant().plus(PAYABLE), List.of(line), 1);
    }
}
