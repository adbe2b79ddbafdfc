/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/** A rule asked for something that this run does not have: the rule is skipped, and the message says why. */
final class NotAvailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAvailableException(String reason) {
        super(reason);
    }
}
