/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.generator;

import java.util.List;

import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.xtext.generator.ecore.EMFGeneratorFragment2;

/**
 * Generates the model with constants for its classes and features however big it is. EMF leaves the constants out, and reads the model from a file when it
 * is first used, as soon as classes, features and literals are more than 500; the limit that it keeps away from, 64 KB for an initializer in Java, is far.
 */
public final class ModelFragment extends EMFGeneratorFragment2 {
    @Override
    protected GenModel getSaveAndReconcileGenModel(Grammar grammar, List<EPackage> packages, ResourceSet resources) {
        GenModel model = super.getSaveAndReconcileGenModel(grammar, packages, resources);
        for (GenPackage each : model.getGenPackages()) {
            each.setLoadInitialization(false);
            each.setLiteralsInterface(true);
        }
        saveResource(model.eResource());
        return model;
    }
}
