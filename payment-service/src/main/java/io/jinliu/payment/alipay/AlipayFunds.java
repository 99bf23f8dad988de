package io.jinliu.payment.alipay;

import com.alipay.api.domain.TradeFundBill;
import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alipay's {@code fund_bill_list}: an answer says {@code fund_channel}, a notice {@code fundChannel}. The channels are those of
 * its document 资金渠道 (doc 103259).
 */
final class AlipayFunds {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AlipayFunds() {}

    static List<FundSource> answered(@Nullable List<TradeFundBill> bills) {
        return Optional.ofNullable(bills).orElse(List.of()).stream()
                .flatMap(bill -> source(bill.getFundChannel(), bill.getFundType(), bill.getAmount()).stream())
                .toList();
    }

    /** Nothing of what is no list. */
    static List<FundSource> told(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            return JSON.readTree(text)
                    .valueStream()
                    .flatMap(bill -> source(
                            bill.path("fundChannel").asString(""),
                            bill.path("fundType").asString(""),
                            bill.path("amount").asString(""))
                            .stream())
                    .toList();
        } catch (JacksonException noList) {
            return List.of();
        }
    }

    private static Optional<FundSource> source(
            @Nullable String channel, @Nullable String type, @Nullable String amount) {
        var name = Objects.requireNonNullElse(channel, "");
        Optional<Money> money = AlipayAnswers.amount(amount);
        return FundSource.read(kind(name, Objects.requireNonNullElse(type, "")), name, money);
    }

    private static Kind kind(String channel, String type) {
        return switch (channel) {
            case "ALIPAYACCOUNT", "FINANCEACCOUNT" -> Kind.BALANCE;
            case "PCREDIT" -> Kind.CREDIT;
            case "COUPON", "DISCOUNT", "MDISCOUNT", "MCOUPON", "POINT" -> Kind.COUPON;
            case "BANKCARD" -> card(type);
            default -> Kind.OTHER;
        };
    }

    private static Kind card(String type) {
        return switch (type) {
            case "DEBIT_CARD" -> Kind.DEBIT_CARD;
            case "CREDIT_CARD" -> Kind.CREDIT_CARD;
            default -> Kind.OTHER;
        };
    }
}
