package io.jinliu.common.audit;

import io.jinliu.common.id.Slot;

/**
 * Who did what, for good. A row commits with the change it tells of; refused attempts are written in a transaction of
 * their own. Never put personal data or secrets into the detail.
 */
public interface Audit {

    /**
     * Adds a row.
     *
     * @param slot of the subject: the row lies in its database
     * @param action a verb phrase in the past, e.g. {@code refund.requested}
     * @param subject the number of what was acted on
     */
    void record(Slot slot, String action, String subject, String detail);
}
