package io.jinliu.payment.due.jpa;

import java.io.Serializable;

record DueLineKey(int slot, long dueId, int line) implements Serializable {}
