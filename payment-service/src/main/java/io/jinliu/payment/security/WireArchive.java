package io.jinliu.payment.security;

/** Evidence: what was said on a channel's wire, word for word, kept encrypted. */
public interface WireArchive {

    /** Keeps it at once and apart from any transaction of the caller: what a rollback could take back proves nothing. */
    void keep(WireRecord said);
}
