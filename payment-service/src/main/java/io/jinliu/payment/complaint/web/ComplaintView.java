package io.jinliu.payment.complaint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jinliu.common.money.Money;
import io.jinliu.common.security.Caller;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.complaint.Complaint;
import io.jinliu.payment.complaint.Complaint.Concerned;
import io.jinliu.payment.complaint.Complaint.Known;
import io.jinliu.payment.complaint.ReadComplaint.Standing;
import io.jinliu.payment.complaint.Reply;
import io.jinliu.payment.due.DueRef;
import io.jinliu.payment.openitem.OpenItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complaint as the outside sees it; the buyer's telephone whole only for whom {@link PhoneMask} lets see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(
        Line complaint,
        @Nullable String text,
        @Nullable String phone,
        List<Payment> payments,
        List<Said> history,
        List<Ours> replies,
        @Nullable String owner,
        @Nullable String itemNo) {

    static ComplaintView of(Standing standing, Caller caller) {
        var said = Optional.of(standing.complaint())
                .filter(Known.class::isInstance)
                .map(complaint -> ((Known) complaint).particulars());
        return new ComplaintView(
                Line.of(standing.complaint()),
                said.map(Complaint.Particulars::text).orElse(null),
                said.flatMap(Complaint.Particulars::phone)
                        .map(phone -> PhoneMask.of(phone, caller))
                        .orElse(null),
                said.map(Complaint.Particulars::payments).orElse(List.of()).stream()
                        .map(Payment::of)
                        .toList(),
                said.map(Complaint.Particulars::history).orElse(List.of()).stream()
                        .map(Said::of)
                        .toList(),
                standing.replies().stream().map(Ours::of).toList(),
                standing.item().map(ComplaintView::owner).orElse(null),
                standing.item().map(item -> Long.toString(item.terms().no())).orElse(null));
    }

    private static @Nullable String owner(OpenItem item) {
        return switch (item) {
            case OpenItem.Waiting _ -> null;
            case OpenItem.Taken taken -> taken.owner();
            case OpenItem.Resolved resolved -> resolved.owner().orElse(null);
        };
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** What a list shows of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String complaintNo,
            String channel,
            String channelNo,
            String status,
            @Nullable String merchantId,
            OffsetDateTime heardAt,
            @Nullable OffsetDateTime dueAt) {

        static Line of(Complaint complaint) {
            var origin = complaint.origin();
            return new Line(
                    Long.toString(origin.no()),
                    origin.channel().name(),
                    origin.channelNo(),
                    complaint.state(),
                    complaint instanceof Known known
                            ? known.particulars().merchant().orElse(null)
                            : null,
                    time(origin.heardAt()),
                    complaint.dueAt().map(ComplaintView::time).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Payment(
            String outTradeNo,
            String channelNo,
            Money amount,
            @Nullable String paymentNo,
            @Nullable String orderNo) {

        static Payment of(Concerned payment) {
            return new Payment(
                    payment.about().outTradeNo(),
                    payment.about().channelNo(),
                    payment.about().amount(),
                    payment.paymentNo().map(no -> Long.toString(no)).orElse(null),
                    payment.due().map(DueRef::no).map(no -> Long.toString(no)).orElse(null));
        }
    }

    record Said(boolean ours, String kind, String text, OffsetDateTime at) {

        static Said of(ToldComplaint.Word word) {
            return new Said(word.ours(), word.kind(), word.text(), time(word.at()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ours(
            String kind,
            String text,
            String status,
            OffsetDateTime openedAt,
            @Nullable String outcome) {

        static Ours of(Reply reply) {
            var terms = reply.terms();
            return new Ours(
                    terms.kind().name(),
                    terms.text(),
                    reply.state(),
                    time(terms.openedAt()),
                    reply instanceof Reply.Refused refused ? refused.why() : null);
        }
    }
}
