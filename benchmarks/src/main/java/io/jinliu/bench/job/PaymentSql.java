package io.jinliu.bench.job;

/** What payment-service says to its databases to open a payment and to keep its money, as its statement log shows it. */
final class PaymentSql {

    static final String DUE = "SELECT * FROM due${t} WHERE slot = ? AND id = ? FOR UPDATE";
    static final String PAYMENT = """
            insert into payment${t} (action_type,action_value,amount_minor,ask_at,asked,buyer_id,channel,close_reason,
                   currency,due_id,due_kind,expires_at,merchant_id,method,opened_at,payer_id,receipt_id,refusal_code,
                   state,subject,version,slot,id)
            values (null,null,?,?,0,?,'WECHAT_PAY',null,'CNY',?,'ORDER',?,'M1','WECHAT_NATIVE',?,null,null,null,
                   'PENDING','Bench',0,?,?)""";
    static final String ANSWERED = """
            update payment${t} set action_type='QR_CODE',action_value=?,version=1 where slot=? and id=? and version=0""";
    static final String LOCK = "SELECT * FROM payment${t} WHERE slot = ? AND id = ? FOR UPDATE";
    static final String COLLECTED = """
            update payment${t} set ask_at=null,receipt_id=?,state='COLLECTED',version=2 where slot=? and id=?""";
    static final String WIRE = """
            INSERT INTO wire (slot, channel, direction, operation, subject, content, booked_at)
            VALUES (?, 'WECHAT_PAY', ?, ?, ?, ?, ?)""";
    static final String MONEY = """
            INSERT INTO receipt_claim${t} (slot, channel, channel_no, out_trade_no, holds, claimed_at)
            VALUES (?, 'WECHAT_PAY', ?, ?, 1, ?)""";
    static final String COLLECT = """
            update due${t} set state='COLLECTED',payment_no=?,version=version+1 where slot=? and id=? and state='OPEN'""";
    static final String RECEIPT = """
            insert into receipt${t} (amount_minor,channel,channel_no,currency,due_id,due_kind,kept_at,out_trade_no,paid_at,
                   payment_id,reason,refunded_minor,state,version,slot,id)
            values (1990,'WECHAT_PAY',?,'CNY',?,'ORDER',?,?,?,?,null,0,'KEPT',0,?,?)""";
    static final String NEW_DUE = """
            insert into due${t} (amount_minor,ask_at,buyer_id,created_at,currency,kind,merchant_id,owner_version,pay_before,
                   payment_no,state,subject,version,withdraw_requested_at,slot,id)
            values (1990,null,?,?,'CNY','ORDER','M1',1,?,null,'OPEN','Bench',0,null,?,?)""";

    private PaymentSql() {}
}
