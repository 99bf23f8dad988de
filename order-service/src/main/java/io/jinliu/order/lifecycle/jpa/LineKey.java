package io.jinliu.order.lifecycle.jpa;

import java.io.Serializable;

/** An order's key and the line's number. */
record LineKey(int slot, long orderNo, int line) implements Serializable {}
