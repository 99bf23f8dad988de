package io.jinliu.payment.bank;

/** The reasons this feature says no. Sealed, so that {@code BankProblems} must answer each of them. */
public abstract sealed class BankRejection extends RuntimeException
        permits FileTooLarge,
                NothingToOrder,
                NotReady,
                OtherWords,
                SamePerson,
                StatementDoesNotFit,
                UnknownBankItem,
                UnreadableStatement,
                UnreadableVoucher {

    private static final long serialVersionUID = 1;

    BankRejection(String message) {
        super(message);
    }
}
