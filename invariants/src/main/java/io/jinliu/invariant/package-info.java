/** The invariants of Jinliu as one executable check, written by other eyes than the services: own SQL, no code of theirs. */
@NullMarked
package io.jinliu.invariant;

import org.jspecify.annotations.NullMarked;
