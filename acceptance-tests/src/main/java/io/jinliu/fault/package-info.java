/**
 * A Java agent that lets a service die at a named point. Needs nothing but the JDK, because it lives on the service's
 * class path; production code knows nothing of it.
 */
@NullMarked
package io.jinliu.fault;

import org.jspecify.annotations.NullMarked;
