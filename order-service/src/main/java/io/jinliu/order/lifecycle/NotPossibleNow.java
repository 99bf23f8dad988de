package io.jinliu.order.lifecycle;

/** The order's state does not allow the command. */
public final class NotPossibleNow extends OrderRejection {

    private static final long serialVersionUID = 1;

    private final Command command;

    public NotPossibleNow(Command command, Order order) {
        super("Order %s is %s".formatted(order.purchase().number(), order.status()));
        this.command = command;
    }

    public Command command() {
        return command;
    }
}
