package io.jinliu.payment.due.jpa;

import java.io.Serializable;

record DueKey(int slot, long id) implements Serializable {}
