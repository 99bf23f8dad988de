package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.book.Accounts;
import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Complaint;
import io.jinliu.simulator.book.ComplaintStep;
import io.jinliu.simulator.book.Remark;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.ChinaTime;
import io.jinliu.simulator.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Complaints as WeChat Pay shows them. */
final class ComplaintView {

    private final WechatKeys keys;
    private final Secrets secrets;
    private final Book book;

    ComplaintView(WechatKeys keys, Secrets secrets, Book book) {
        this.keys = keys;
        this.secrets = secrets;
        this.book = book;
    }

    ObjectNode of(Complaint complaint) {
        var shown = Json.object()
                .put("complaint_id", complaint.complaintId())
                .put("complaint_time", ChinaTime.rfc3339(complaint.filedAt()))
                .put("complaint_detail", complaint.filed().text())
                .put("complainted_mchid", keys.merchantId())
                .put("complaint_state", complaint.state().name())
                .put("payer_openid", complaint.payer())
                .put("complaint_full_refunded", refunded(complaint))
                .put("incoming_user_response", complaint.awaitsAnswer())
                .put("problem_description", "其他问题")
                .put("problem_type", "OTHERS")
                .put("user_complaint_times", complaint.times());
        if (!complaint.phone().isEmpty()) {
            shown.put("payer_phone", secrets.conceal(complaint.phone()));
        }
        order(shown, complaint);
        return shown;
    }

    private void order(ObjectNode shown, Complaint complaint) {
        var payment = accounts().payment(complaint.transactionId()).orElseThrow();
        shown.putArray("complaint_order_info")
                .addObject()
                .put("transaction_id", payment.transactionId())
                .put("out_trade_no", payment.outTradeNo())
                .put("amount", payment.amountFen());
    }

    private boolean refunded(Complaint complaint) {
        var payment = accounts().payment(complaint.transactionId()).orElseThrow();
        return accounts().refunded(payment) == payment.amountFen();
    }

    ObjectNode of(Remark remark) {
        return Json.object()
                .put("log_id", remark.logId())
                .put("operator", remark.step().byPayer() ? "投诉人" : keys.merchantId())
                .put("operate_time", ChinaTime.rfc3339(remark.at()))
                .put("operate_type", operation(remark.step()))
                .put("operate_details", remark.text());
    }

    private static String operation(ComplaintStep step) {
        return switch (step) {
            case FILED -> "USER_CREATE_COMPLAINT";
            case CONTINUED -> "USER_CONTINUE_COMPLAINT";
            case ANSWERED -> "MERCHANT_RESPONSE";
            case COMPLETED -> "MERCHANT_CONFIRM_COMPLETE";
        };
    }

    /** The news of one step. */
    ObjectNode news(Complaint complaint, Remark remark) {
        return Json.object().put("complaint_id", complaint.complaintId()).put("action_type", action(remark.step()));
    }

    private static String action(ComplaintStep step) {
        return switch (step) {
            case FILED -> "CREATE_COMPLAINT";
            case CONTINUED -> "CONTINUE_COMPLAINT";
            case ANSWERED -> "MERCHANT_RESPONSE";
            case COMPLETED -> "MERCHANT_CONFIRM_COMPLETE";
        };
    }

    private Accounts accounts() {
        return book.of(Channel.WECHAT);
    }
}
