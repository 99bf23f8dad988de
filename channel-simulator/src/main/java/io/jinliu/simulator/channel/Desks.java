package io.jinliu.simulator.channel;

/** Where things are decided that more than one channel, or a door beside them, may ask for. */
public record Desks(
        Till till,
        RefundDesk refunds,
        SplitDesk splits,
        ReturnDesk returns,
        ComplaintDesk complaints,
        TransferDesk transfers,
        Merchant merchant) {}
