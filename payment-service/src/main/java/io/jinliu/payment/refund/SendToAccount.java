package io.jinliu.payment.refund;

import io.jinliu.payment.channel.AbnormalRefunds;
import io.jinliu.payment.channel.AbnormalRefunds.Answer.Accepted;
import io.jinliu.payment.channel.AbnormalRefunds.Answer.Refused;
import io.jinliu.payment.channel.AbnormalRefunds.Answer.Unknown;
import io.jinliu.payment.channel.BankAccount;
import io.jinliu.payment.refund.Refund.Abnormal;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Has the channel deliver an abnormal refund to another account. The refund stays Abnormal until the channel's word on it
 * comes: an answer that is lost is settled by the question about the refund, and a second request by the channel.
 */
@Service
public class SendToAccount {

    private final Refunds refunds;
    private final List<AbnormalRefunds> channels;
    private final SendRefund sendRefund;
    private final NoteAccount noteAccount;

    SendToAccount(Refunds refunds, List<AbnormalRefunds> channels, SendRefund sendRefund, NoteAccount noteAccount) {
        this.refunds = refunds;
        this.channels = List.copyOf(channels);
        this.sendRefund = sendRefund;
        this.noteAccount = noteAccount;
    }

    /**
     * Never inside a transaction.
     *
     * @throws UnknownRefund if there is none
     * @throws RefundNotAbnormal if its channel has not said that it cannot deliver it
     * @throws NoOtherAccount if its channel has no such way
     * @throws AccountRefused if the channel definitely will not
     */
    public Refund send(long refundNo, BankAccount account) {
        var refund = refunds.find(refundNo).orElseThrow(() -> new UnknownRefund("refund " + refundNo));
        if (!(refund instanceof Abnormal abnormal)) {
            throw new RefundNotAbnormal(refundNo, refund.state());
        }
        var channel = channelOf(abnormal);
        noteAccount.asked(abnormal.terms(), account);
        return switch (channel.deliver(abnormal.terms().order(), account)) {
            case Accepted _, Unknown _ -> sendRefund.send(refundNo);
            case Refused(var why) -> throw new AccountRefused(why);
        };
    }

    private AbnormalRefunds channelOf(Abnormal refund) {
        var name = refund.terms().channel();
        return channels.stream()
                .filter(channel -> channel.name() == name)
                .findFirst()
                .orElseThrow(() -> new NoOtherAccount(name.name()));
    }
}
