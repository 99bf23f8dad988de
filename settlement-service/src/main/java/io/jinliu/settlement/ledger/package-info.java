@NullMarked
package io.jinliu.settlement.ledger;

import org.jspecify.annotations.NullMarked;
