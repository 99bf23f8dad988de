package io.jinliu.payment.refund;

import io.jinliu.common.sharding.Database;
import java.util.List;

/** Finds receipts in suspense that nobody has tried to give back; of transfers that name no payment a person decides. */
public interface UntouchedSuspense {

    List<Long> find(Database database);
}
