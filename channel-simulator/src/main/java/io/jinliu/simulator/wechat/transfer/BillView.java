package io.jinliu.simulator.wechat.transfer;

import io.jinliu.simulator.book.Transfer;
import io.jinliu.simulator.book.TransferState;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** A single bill as WeChat Pay shows it. */
final class BillView {

    private final WechatKeys keys;

    BillView(WechatKeys keys) {
        this.keys = keys;
    }

    /** The payee's app opens {@code package_info}; only this answer has it. */
    static ObjectNode asked(Transfer transfer) {
        var shown = numbers(transfer).put("create_time", ChinaTime.rfc3339(transfer.askedAt()));
        state(shown, transfer);
        if (transfer.state() == TransferState.WAIT_USER_CONFIRM) {
            shown.put("package_info", transfer.slip());
        }
        return shown;
    }

    static ObjectNode cancelled(Transfer transfer) {
        return numbers(transfer)
                .put("state", transfer.state().name())
                .put("update_time", ChinaTime.rfc3339(transfer.movedAt()));
    }

    ObjectNode found(Transfer transfer) {
        return told(transfer, transfer.amountFen())
                .put("appid", keys.appId())
                .put("transfer_remark", transfer.remark());
    }

    /** @param saidFen the amount, or what a lying notice calls it */
    ObjectNode told(Transfer transfer, long saidFen) {
        var shown = numbers(transfer)
                .put("mch_id", keys.merchantId())
                .put("transfer_amount", saidFen)
                .put("openid", transfer.payee())
                .put("create_time", ChinaTime.rfc3339(transfer.askedAt()))
                .put("update_time", ChinaTime.rfc3339(transfer.movedAt()));
        state(shown, transfer);
        return shown;
    }

    private static ObjectNode numbers(Transfer transfer) {
        return Json.object().put("out_bill_no", transfer.outNo()).put("transfer_bill_no", transfer.transferId());
    }

    private static void state(ObjectNode shown, Transfer transfer) {
        shown.put("state", transfer.state().name());
        if (!transfer.reason().isEmpty()) {
            shown.put("fail_reason", transfer.reason());
        }
    }
}
