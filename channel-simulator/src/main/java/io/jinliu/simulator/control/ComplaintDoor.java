package io.jinliu.simulator.control;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Complaint;
import io.jinliu.simulator.channel.ComplaintDesk;
import io.jinliu.simulator.wire.Json;
import io.jinliu.simulator.wire.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /payer/complain}: the payer is not content with what he paid for. */
final class ComplaintDoor {

    private final ComplaintDesk desk;

    ComplaintDoor(ComplaintDesk desk) {
        this.desk = desk;
    }

    Reply file(Wish wish) {
        if (wish.channel() != Channel.WECHAT) {
            throw DoorRefusal.invalid("Only WeChat Pay takes complaints here");
        }
        var complaint = desk.complain(
                Channel.WECHAT,
                wish.text("outTradeNo"),
                wish.text("text"),
                wish.optional("phone").orElse(""));
        return Reply.json(200, shown(complaint).put("channel", Channel.WECHAT.word()));
    }

    static ObjectNode shown(Complaint complaint) {
        return Json.object()
                .put("complaintId", complaint.complaintId())
                .put("outTradeNo", complaint.outTradeNo())
                .put("transactionId", complaint.transactionId())
                .put("state", complaint.state().name())
                .put("times", complaint.times())
                .put("filedAt", complaint.filedAt().toString());
    }
}
