/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.fettle.language.fettle.Named;

/** The names that are good in a place: layers, the nearest first. A layer is worked out only when the ones before it do not have the name. */
final class Names implements IScope {

    private final List<Layer> layers = new ArrayList<>();

    private record Layer(Function<String, ? extends Named> find, Supplier<? extends Collection<? extends Named>> all) {
    }

    Names add(Map<String, ? extends Named> names) {
        layers.add(new Layer(names::get, names::values));
        return this;
    }

    Names add(Supplier<? extends Collection<? extends Named>> names) {
        layers.add(new Layer(name -> find(names.get(), name), names));
        return this;
    }

    Names addMap(Supplier<? extends Map<String, ? extends Named>> names) {
        layers.add(new Layer(name -> names.get().get(name), () -> names.get().values()));
        return this;
    }

    private static Named find(Collection<? extends Named> names, String name) {
        for (Named named : names) {
            if (named != null && name.equals(named.getName())) {
                return named;
            }
        }
        return null;
    }

    Named find(String name) {
        for (Layer layer : layers) {
            Named found = layer.find().apply(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** All good names; where two layers have one, the nearer layer's. */
    Map<String, Named> all() {
        Map<String, Named> all = new LinkedHashMap<>();
        for (Layer layer : layers) {
            for (Named named : layer.all().get()) {
                if (named != null && named.getName() != null) {
                    all.putIfAbsent(named.getName(), named);
                }
            }
        }
        return all;
    }

    private static IEObjectDescription describe(Named named) {
        return EObjectDescription.create(QualifiedName.create(named.getName()), named);
    }

    @Override
    public IEObjectDescription getSingleElement(QualifiedName name) {
        Named found = find(name.toString());
        return found == null ? null : describe(found);
    }

    @Override
    public Iterable<IEObjectDescription> getElements(QualifiedName name) {
        IEObjectDescription single = getSingleElement(name);
        return single == null ? List.of() : List.of(single);
    }

    @Override
    public IEObjectDescription getSingleElement(EObject object) {
        URI uri = EcoreUtil.getURI(object);
        for (Named named : all().values()) {
            if (named == object || EcoreUtil.getURI(named).equals(uri)) {
                return describe(named);
            }
        }
        return null;
    }

    @Override
    public Iterable<IEObjectDescription> getElements(EObject object) {
        IEObjectDescription single = getSingleElement(object);
        return single == null ? List.of() : List.of(single);
    }

    @Override
    public Iterable<IEObjectDescription> getAllElements() {
        return all().values().stream().map(Names::describe).toList();
    }
}
