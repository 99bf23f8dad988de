package io.jinliu.simulator.alipay.transfer;

import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Yuan;
import tools.jackson.databind.node.ObjectNode;

/** A transfer as Alipay shows it. */
final class TransferView {

    private TransferView() {}

    static ObjectNode asked(Transfer transfer) {
        return shown(transfer).put("trans_date", ChinaTime.plain(transfer.askedAt()));
    }

    static ObjectNode found(Transfer transfer) {
        var shown = shown(transfer)
                .put("trans_amount", Yuan.of(transfer.amountFen()))
                .put("order_fee", "0.00");
        if (transfer.leftAt() != null) {
            shown.put("pay_date", ChinaTime.plain(transfer.leftAt()));
        }
        if (!transfer.reason().isEmpty()) {
            shown.put("error_code", transfer.reason()).put("fail_reason", reason(transfer.state()));
        }
        return shown;
    }

    private static String reason(TransferState state) {
        return state == TransferState.REFUND ? "收款方退票" : "转账失败";
    }

    private static ObjectNode shown(Transfer transfer) {
        return Json.object()
                .put("code", "10000")
                .put("msg", "Success")
                .put("out_biz_no", transfer.outNo())
                .put("order_id", transfer.transferId())
                .put("pay_fund_order_id", transfer.slip())
                .put("status", status(transfer.state()));
    }

    private static String status(TransferState state) {
        return switch (state) {
            case SUCCESS -> "SUCCESS";
            case REFUND -> "REFUND";
            case FAIL, CANCELLED -> "FAIL";
            case ACCEPTED, PROCESSING, WAIT_USER_CONFIRM, TRANSFERING, CANCELING -> "DEALING";
        };
    }
}
