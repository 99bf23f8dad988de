package io.jinliu.settlement.ledger;

import java.util.Arrays;

/** The chart of accounts. Codes are for good: entries carry them. */
public enum Account {
    CHANNEL_CLEARING("1001", "Channel clearing", "渠道待清算", Type.ASSET),
    CHANNEL_SHARED("1002", "Shared out at the channel", "渠道分账", Type.ASSET),
    MERCHANT_RECEIVABLE("1201", "Merchant receivable", "应收商户款", Type.ASSET),
    CARD_SALES("1202", "Card sales receivable", "应收售卡款", Type.ASSET),
    MERCHANT_PAYOUTS("1203", "Merchant payouts receivable", "应收代付款", Type.ASSET),
    IN_TRANSIT("1901", "In transit", "在途资金", Type.ASSET),
    MERCHANT_PENDING("2001", "Merchant pending", "待结算", Type.LIABILITY),
    MERCHANT_AVAILABLE("2101", "Merchant available", "可用余额", Type.LIABILITY),
    SUSPENSE("2201", "Suspense", "暂收款", Type.LIABILITY),
    WALLETS("2301", "Wallets", "用户余额", Type.LIABILITY),
    CARDS("2302", "Prepaid cards", "预付卡", Type.LIABILITY),
    PAYOUTS("2401", "Payouts under way", "代付在途", Type.LIABILITY),
    COMMISSION_INCOME("4001", "Commission income", "佣金收入", Type.INCOME),
    BREAKAGE_INCOME("4101", "Breakage income", "预付卡沉淀收入", Type.INCOME),
    PAYOUT_EXPENSE("5001", "Payout expense", "代付支出", Type.EXPENSE);

    /** Assets and expenses grow by debit, liabilities and income by credit. */
    public enum Type {
        ASSET,
        LIABILITY,
        INCOME,
        EXPENSE
    }

    /** The owner of what belongs to nobody but us. */
    public static final String PLATFORM = "PLATFORM";

    /** Stands for all wallets; whose they are, payment-service knows. */
    public static final String WALLET_CHANNEL = "WALLET";

    /** Stands for all cards. */
    public static final String CARD_CHANNEL = "CARD";

    private final String code;
    private final String english;
    private final String chinese;
    private final Type type;

    Account(String code, String english, String chinese, Type type) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
        this.type = type;
    }

    /**
     * Finds an account of the chart.
     *
     * @throws UnknownAccount if there is none of that code
     */
    public static Account ofCode(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownAccount(code));
    }

    /**
     * What a channel's receipts take from: what we owe wallets or cards where the channel is our own, else what it holds
     * for us.
     *
     * @param channel as payment-service names it
     */
    static Account behind(String channel) {
        return switch (channel) {
            case WALLET_CHANNEL -> WALLETS;
            case CARD_CHANNEL -> CARDS;
            case String _ -> CHANNEL_CLEARING;
        };
    }

    public String code() {
        return code;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    public Type type() {
        return type;
    }
}
