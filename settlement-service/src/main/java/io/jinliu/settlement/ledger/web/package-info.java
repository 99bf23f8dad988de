@NullMarked
package io.jinliu.settlement.ledger.web;

import org.jspecify.annotations.NullMarked;
