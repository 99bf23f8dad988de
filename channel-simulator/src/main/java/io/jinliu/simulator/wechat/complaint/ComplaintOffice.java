package io.jinliu.simulator.wechat.complaint;

import io.jinliu.simulator.book.Book;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Complaint;
import io.jinliu.simulator.book.ComplaintState;
import io.jinliu.simulator.book.ComplaintStep;
import io.jinliu.simulator.book.Complaints;
import io.jinliu.simulator.book.Notice;
import io.jinliu.simulator.channel.ComplaintDesk;
import io.jinliu.simulator.wechat.Fields;
import io.jinliu.simulator.wechat.Secrets;
import io.jinliu.simulator.wechat.WechatError;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import io.jinliu.simulator.wire.Request;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where the merchant reads and answers what payers complain of. Called inside {@code Book.exclusively}. */
public final class ComplaintOffice {

    private static final int LONGEST_ANSWER = 200;

    private final WechatKeys keys;
    private final Book book;
    private final ComplaintDesk desk;
    private final ComplaintView view;
    private final NoticeAddress address;

    public ComplaintOffice(WechatKeys keys, Secrets secrets, Book book, ComplaintDesk desk) {
        this.keys = keys;
        this.book = book;
        this.desk = desk;
        this.view = new ComplaintView(keys, secrets, book);
        this.address = new NoticeAddress(keys, book);
    }

    public Reply answer(ComplaintCall call, Request request) {
        return switch (call) {
            case ComplaintCall.ListThem _ -> list(request);
            case ComplaintCall.Detail detail -> Reply.json(200, view.of(known(detail.complaintId())));
            case ComplaintCall.History history -> history(known(history.complaintId()), request);
            case ComplaintCall.Respond respond -> respond(respond.complaintId(), body(request));
            case ComplaintCall.Complete complete -> complete(complete.complaintId(), body(request));
            case ComplaintCall.AskAddress _ -> address.ask();
            case ComplaintCall.AddAddress _ -> address.add(body(request));
            case ComplaintCall.ChangeAddress _ -> address.change(body(request));
            case ComplaintCall.RemoveAddress _ -> address.remove();
            case ComplaintCall.Unknown _ -> throw WechatError.NOT_FOUND.because("接口不存在");
        };
    }

    /** Which order a call is about, so that a fault can wait for it. */
    public Optional<String> outTradeNo(ComplaintCall call) {
        return complaints().find(call.complaint()).map(Complaint::outTradeNo);
    }

    /** The news of a step, which stays what it was when the step was taken. */
    public ObjectNode news(Notice notice) {
        var complaint = complaints().about(notice.transactionId()).orElseThrow();
        return complaint.remarks().stream()
                .filter(remark -> remark.logId().equals(notice.refundId()))
                .findFirst()
                .map(remark -> view.news(complaint, remark))
                .orElseThrow();
    }

    private Reply list(Request request) {
        requireOurs(request.parameter("complainted_mchid").orElse(keys.merchantId()));
        var page = Page.of(request, 10, 50);
        var days = Filing.of(request);
        var filed = complaints().all().stream().filter(days::covers).toList();
        return Reply.json(200, page.of(filed, view::of));
    }

    private Reply history(Complaint complaint, Request request) {
        return Reply.json(200, Page.of(request, 100, 300).of(complaint.remarks(), view::of));
    }

    private Reply respond(String complaintId, Fields body) {
        requireOurs(body.text("complainted_mchid", 64));
        desk.remark(
                Channel.WECHAT,
                unfinished(complaintId),
                ComplaintStep.ANSWERED,
                body.text("response_content", LONGEST_ANSWER));
        return Reply.empty(204);
    }

    private Reply complete(String complaintId, Fields body) {
        requireOurs(body.text("complainted_mchid", 64));
        desk.remark(Channel.WECHAT, unfinished(complaintId), ComplaintStep.COMPLETED, "");
        return Reply.empty(204);
    }

    private Complaint unfinished(String complaintId) {
        var complaint = known(complaintId);
        if (complaint.state() == ComplaintState.PROCESSED) {
            throw WechatError.INVALID_REQUEST.because("投诉单已处理完成");
        }
        return complaint;
    }

    private Complaint known(String complaintId) {
        return complaints().find(complaintId).orElseThrow(() -> WechatError.RESOURCE_NOT_EXISTS.because("投诉单不存在"));
    }

    private void requireOurs(String merchantId) {
        if (!merchantId.equals(keys.merchantId())) {
            throw WechatError.PARAM_ERROR.because("complainted_mchid 与签名的商户号不一致");
        }
    }

    private static Fields body(Request request) {
        return new Fields(Json.object(request.body()));
    }

    private Complaints complaints() {
        return book.of(Channel.WECHAT).complaints();
    }
}
