package io.jinliu.payment.storedvalue;

import io.jinliu.common.audit.Audit;
import io.jinliu.common.id.Slot;
import io.jinliu.payment.collect.Evidence.OneTimeCode;
import io.jinliu.payment.storedvalue.Challenge.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares a code with what was sent, counts wrong ones, and lets a right one pass once. */
@Service
class CheckCode {

    private final Challenges challenges;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    CheckCode(Challenges challenges, Secrets secrets, Audit audit, Clock clock) {
        this.challenges = challenges;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** False if it does not pass; that it was tried is committed all the same. */
    @Transactional
    boolean passes(OneTimeCode code, Purpose purpose, long paymentNo) {
        var challenge = challenges.lock(code.challengeNo());
        if (challenge.filter(known -> known.usedFor(purpose, paymentNo)).isPresent()) {
            return matches(challenge.get(), code);
        }
        return challenge
                .filter(known -> known.openFor(purpose, clock.instant()))
                .filter(open -> tried(open, code, paymentNo))
                .isPresent();
    }

    private boolean tried(Challenge challenge, OneTimeCode code, long paymentNo) {
        if (matches(challenge, code)) {
            challenges.use(challenge.no(), paymentNo);
            return true;
        }
        challenges.countTry(challenge.no());
        audit.record(
                Slot.ofNumber(challenge.no()),
                "second-factor.wrong",
                Long.toString(challenge.no()),
                "try %d of %d".formatted(challenge.tries() + 1, Challenge.TRIES));
        return false;
    }

    private boolean matches(Challenge challenge, OneTimeCode code) {
        var shown = secrets.imprint(SendCode.text(challenge.no(), code.digits()));
        return MessageDigest.isEqual(bytes(shown), bytes(challenge.imprint()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
