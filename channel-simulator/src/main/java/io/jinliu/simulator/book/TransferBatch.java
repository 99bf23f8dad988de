package io.jinliu.simulator.book;

import java.time.Instant;

/**
 * Many transfers asked for at once, as WeChat Pay's older API has them.
 *
 * @param totalFen what its rows add up to
 * @param terms fingerprint of all that was asked, the rows included
 */
public record TransferBatch(
        String outBatchNo,
        String batchId,
        String name,
        String remark,
        String scene,
        long totalFen,
        int count,
        String terms,
        Instant askedAt) {}
