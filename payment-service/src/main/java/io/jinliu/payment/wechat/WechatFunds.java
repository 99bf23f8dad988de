package io.jinliu.payment.wechat;

import com.wechat.pay.java.service.payments.model.Transaction;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What WeChat says of a payer's bank, of which it names the kind behind its code, and of the coupons he used. */
final class WechatFunds {

    private WechatFunds() {}

    static List<FundSource> of(Transaction told) {
        return Stream.concat(payer(told).stream(), coupons(told)).toList();
    }

    private static Optional<FundSource> payer(Transaction told) {
        var bank = Optional.ofNullable(told.getBankType()).orElse("");
        return FundSource.read(kind(bank), bank, fen(told.getAmount().getPayerTotal()));
    }

    private static Kind kind(String bank) {
        if (bank.endsWith("_CREDIT")) {
            return Kind.CREDIT_CARD;
        }
        return bank.endsWith("_DEBIT") ? Kind.DEBIT_CARD : Kind.OTHER;
    }

    private static Stream<FundSource> coupons(Transaction told) {
        return Optional.ofNullable(told.getPromotionDetail()).orElse(List.of()).stream()
                .flatMap(coupon -> FundSource.read(
                        Kind.COUPON,
                        coupon.getType() == null ? "COUPON" : coupon.getType().name(),
                        fen(coupon.getAmount()))
                        .stream());
    }

    private static Optional<Money> fen(@Nullable Integer fen) {
        return Optional.ofNullable(fen).filter(some -> some > 0).map(Money::cny);
    }
}
