package io.jinliu.simulator.book;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a payer holds against a payment; its state is what its history says.
 *
 * @param phone empty when the payer left none
 * @param remarks oldest first; the first is the complaint itself
 */
public record Complaint(
        String complaintId, String outTradeNo, String transactionId, String payer, String phone, List<Remark> remarks) {

    public Remark filed() {
        return remarks.getFirst();
    }

    public Instant filedAt() {
        return filed().at();
    }

    public ComplaintState state() {
        var state = ComplaintState.PENDING;
        for (var remark : remarks) {
            state = state.after(remark.step());
        }
        return state;
    }

    /** How often the payer complained. */
    public long times() {
        return remarks.stream().filter(remark -> remark.step().byPayer()).count();
    }

    /** Whether the payer had the last word. */
    public boolean awaitsAnswer() {
        return remarks.getLast().step().byPayer();
    }

    Complaint and(Remark remark) {
        var more = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new Complaint(complaintId, outTradeNo, transactionId, payer, phone, more);
    }
}
