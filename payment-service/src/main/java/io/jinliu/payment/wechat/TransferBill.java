package io.jinliu.payment.wechat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.PayoutAnswer;
import io.jinliu.payment.channel.PayoutAnswer.Unknown;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * WeChat's words for a transfer; what it did not say is empty.
 *
 * @param merchant whose transfer it is; only an answer to a question says so
 * @param fen 0 where it is not said: only an answer to a question says how much
 */
record TransferBill(
        String number,
        Optional<String> merchant,
        String billNo,
        String state,
        long fen,
        String packageInfo,
        String failReason,
        String updatedAt) {

    static final TransferBill NOTHING = new TransferBill("", Optional.empty(), "", "", 0, "", "", "");

    static TransferBill read(JsonNode told) {
        return new TransferBill(
                text(told, "out_bill_no"),
                Optional.of(text(told, "mch_id")).filter(merchant -> !merchant.isEmpty()),
                text(told, "transfer_bill_no"),
                text(told, "state"),
                told.path("transfer_amount").isIntegralNumber()
                        ? told.path("transfer_amount").asLong()
                        : 0,
                text(told, "package_info"),
                text(told, "fail_reason"),
                text(told, "update_time"));
    }

    private static String text(JsonNode told, String field) {
        return told.path(field).isString() ? told.path(field).asString() : "";
    }

    /** Unknown when it says nothing we can rely on; asking again is safe. */
    PayoutAnswer answer() {
        return switch (state) {
            case "ACCEPTED", "PROCESSING", "TRANSFERING", "CANCELING" -> new PayoutAnswer.InProgress();
            case "WAIT_USER_CONFIRM" ->
                new PayoutAnswer.AwaitingPayee(Optional.of(packageInfo).filter(info -> !info.isEmpty()));
            case "SUCCESS" -> paid();
            case "FAIL" -> new PayoutAnswer.Failed(failReason.isEmpty() ? state : failReason);
            case "CANCELLED" -> new PayoutAnswer.Cancelled();
            case String unclear -> new Unknown("A state we do not know: " + unclear);
        };
    }

    private PayoutAnswer paid() {
        if (billNo.isEmpty() || fen <= 0) {
            return new Unknown("Paid without a number or an amount");
        }
        try {
            return new PayoutAnswer.Paid(
                    billNo, Money.cny(fen), OffsetDateTime.parse(updatedAt).toInstant());
        } catch (DateTimeException unreadable) {
            return new Unknown("Paid at no time");
        }
    }
}
