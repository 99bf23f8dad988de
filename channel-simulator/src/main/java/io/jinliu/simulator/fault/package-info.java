/** Faults on demand: what goes wrong, where, and how often. */
@NullMarked
package io.jinliu.simulator.fault;

import org.jspecify.annotations.NullMarked;
