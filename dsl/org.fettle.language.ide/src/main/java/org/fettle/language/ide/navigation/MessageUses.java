/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Rule;
import org.fettle.language.message.MessageParts;

/** Finds the names that the values of a rule's message are made of. */
final class MessageUses {
    /** Takes what is found. */
    interface Sink {
        void accept(int offset, int length, EObject target);
    }

    private MessageUses() {
    }

    static void of(Rule rule, Sink sink) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(rule, FettlePackage.Literals.RULE__MESSAGE);
        if (nodes.isEmpty()) {
            return;
        }
        INode node = nodes.get(nodes.size() - 1);
        String text = node.getText();
        int from = 0;
        for (MessageParts.Part part : MessageParts.of(rule)) {
            if (!(part instanceof MessageParts.Value value)) {
                continue;
            }
            int at = value.source().isEmpty() ? -1 : text.indexOf(value.source(), text.indexOf('{', from) + 1);
            if (at < 0) {
                continue;
            }
            from = at + value.source().length();
            List<EObject> targets = new ArrayList<>();
            collect(value.expression(), targets);
            int step = node.getTotalOffset() + at;
            String[] steps = value.source().split("\\.", -1);
            for (int i = 0; i < Math.min(steps.length, targets.size()); i++) {
                sink.accept(step, steps[i].length(), targets.get(i));
                step += steps[i].length() + 1;
            }
        }
    }

    private static void collect(Expression expression, List<EObject> targets) {
        if (expression instanceof Cell cell) {
            collect(cell.getRow(), targets);
            targets.add(cell.getColumn());
        } else if (expression instanceof NameRef name) {
            targets.add(name.getTarget());
        }
    }
}
