package io.jinliu.payment.channel;

/** The door for verified notifications about complaints. */
public interface ComplaintNews {

    /** Remembers that there is news of it; what the news is, only a question tells. */
    void heard(Channel channel, String complaintId);
}
