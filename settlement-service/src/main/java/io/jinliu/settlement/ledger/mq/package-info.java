@NullMarked
package io.jinliu.settlement.ledger.mq;

import org.jspecify.annotations.NullMarked;
