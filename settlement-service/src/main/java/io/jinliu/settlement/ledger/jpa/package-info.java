@NullMarked
package io.jinliu.settlement.ledger.jpa;

import org.jspecify.annotations.NullMarked;
