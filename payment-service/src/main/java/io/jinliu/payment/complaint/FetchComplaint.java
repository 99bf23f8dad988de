package io.jinliu.payment.complaint;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.ComplaintAnswer.Told;
import io.jinliu.payment.channel.ToldComplaint;
import io.jinliu.payment.channel.ToldComplaint.About;
import io.jinliu.payment.channel.ToldComplaint.Word;
import io.jinliu.payment.collect.OurNumber;
import io.jinliu.payment.collect.Payment;
import io.jinliu.payment.collect.Payments;
import io.jinliu.payment.complaint.Complaint.Concerned;
import io.jinliu.payment.complaint.Complaint.Particulars;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the channel what a complaint says and what was said to it, and finds the payments it is about. */
@Service
class FetchComplaint {

    private static final Logger LOG = LoggerFactory.getLogger(FetchComplaint.class);

    private final Complaints complaints;
    private final ComplaintChannels channels;
    private final Payments payments;
    private final KeepComplaint keep;

    FetchComplaint(Complaints complaints, ComplaintChannels channels, Payments payments, KeepComplaint keep) {
        this.complaints = complaints;
        this.channels = channels;
        this.payments = payments;
        this.keep = keep;
    }

    /** Asks if it is time to. Never inside a transaction: the payments lie in other slots, the channel elsewhere. */
    void fetch(long complaintNo) {
        var complaint = complaints.find(complaintNo).orElseThrow(UnknownComplaint::new);
        keep.begin(complaintNo).ifPresent(turn -> ask(complaint, turn));
    }

    private void ask(Complaint complaint, KeepComplaint.Turn turn) {
        var origin = complaint.origin();
        var channel = channels.of(origin.channel());
        if (channel.read(origin.channelNo()) instanceof Told<ToldComplaint> told
                && channel.history(origin.channelNo()) instanceof Told<List<Word>> history) {
            keep.told(turn, told.what().state(), particulars(origin.channel(), told.what(), history.what()));
        } else {
            LOG.warn("{} does not tell of complaint {} now; it will be asked again", origin.channel(), origin.no());
        }
    }

    private Particulars particulars(Channel channel, ToldComplaint told, List<Word> history) {
        var concerned = told.payments().stream()
                .map(about -> concerned(about, find(channel, about)))
                .toList();
        return new Particulars(told.text(), told.phone(), told.at(), concerned, merchant(concerned), history);
    }

    /** Empty where one of them is nobody's, or they are of several merchants. */
    private Optional<String> merchant(List<Concerned> concerned) {
        var merchants = concerned.stream()
                .map(payment -> payment.paymentNo().flatMap(payments::find).map(ours -> ours.terms()
                        .merchant()))
                .distinct()
                .toList();
        return merchants.size() == 1 ? merchants.getFirst() : Optional.empty();
    }

    private Optional<Payment> find(Channel channel, About about) {
        var number = OurNumber.parse(about.outTradeNo());
        return number.isEmpty()
                ? Optional.empty()
                : payments.find(number.getAsLong())
                        .filter(payment -> payment.terms().method().channel() == channel);
    }

    private static Concerned concerned(About about, Optional<Payment> payment) {
        return new Concerned(about, payment.map(ours -> ours.terms().paymentNo()), payment.map(ours -> ours.terms()
                .due()));
    }
}
