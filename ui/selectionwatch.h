// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/selectionfacts.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace engine {
class Engine;
}

namespace ui {

class DownloadView;

/// What is selected, read once for all that go by it, and only when the selection changed or
/// something of a selected download that says what can be done with it: everything else of a
/// running download changes every second, and 100,000 rows can be selected. Lives on the GUI
/// thread.
class SelectionWatch : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed and outlive this.
    SelectionWatch(const engine::Engine &engine, const DownloadView &view, QObject *parent);

    /// As it was read last.
    const SelectionFacts &facts() const { return m_facts; }
    bool contains(engine::DownloadId id) const { return m_marks.contains(id); }
    /// changed() follows, once for all calls until then.
    void readSoon();
    /// Reads it at once where it is about to be read.
    void settle();

signals:
    /// In the order shown; the pointers hold until the model changes.
    void changed(const QList<const engine::Download *> &selected);

private:
    void readInTime();
    void note(const QList<engine::Download> &downloads);
    void noteNew(const QList<engine::Download> &downloads);
    void noteRemoved(const QList<engine::DownloadId> &ids);
    void read();

    const DownloadView &m_view;
    SelectionFacts m_facts;
    QHash<engine::DownloadId, size_t> m_marks; ///< of the selected: what they can be told by
    QTimer m_soon;
};

} // namespace ui
