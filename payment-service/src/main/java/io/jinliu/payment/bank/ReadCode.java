package io.jinliu.payment.bank;

import static io.jinliu.payment.channel.Channel.BANK;

import io.jinliu.payment.bank.Standing.Why;
import io.jinliu.payment.collect.Payments;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the payment that a transfer's text names, or says why there is none. */
@Service
class ReadCode {

    private final Payments payments;

    ReadCode(Payments payments) {
        this.payments = payments;
    }

    /** Exactly one of the two. */
    record Found(OptionalLong paymentNo, Optional<Why> why) {

        private static Found nothing(Why why) {
            return new Found(OptionalLong.empty(), Optional.of(why));
        }
    }

    @Transactional(readOnly = true)
    public Found read(Line line) {
        if (line.returned()) {
            return Found.nothing(Why.RETURNED);
        }
        if (!line.single()) {
            return Found.nothing(Why.SEVERAL);
        }
        var codes = ReferenceCode.in(line.remittance());
        if (codes.size() != 1) {
            return Found.nothing(codes.isEmpty() ? Why.NO_CODE : Why.TWO_CODES);
        }
        var paymentNo = codes.iterator().next();
        return payments.find(paymentNo)
                .filter(payment -> payment.terms().method().channel() == BANK)
                .map(_ -> new Found(OptionalLong.of(paymentNo), Optional.empty()))
                .orElseGet(() -> Found.nothing(Why.UNKNOWN_CODE));
    }
}
