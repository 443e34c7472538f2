// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/searchoffers.h"

#include <QObject>

#include <functional>

class QCompleter;
class QLineEdit;
class QStandardItemModel;
class QTreeView;

namespace ui {

/// The list below a search field that offers how to go on: arrows and Enter take one, Esc closes
/// it. Lives on the GUI thread; a child of the field.
class SearchCompletion : public QObject {
    Q_OBJECT

public:
    explicit SearchCompletion(QLineEdit *field);

    void setNames(const ListNames &names) { m_names = names; }
    /// \a hosts is asked for the best ones whenever they are offered.
    void setHosts(std::function<QStringList()> hosts) { m_hosts = std::move(hosts); }

    bool isOpen() const;
    /// One of the list is chosen, and Enter takes it.
    bool isOneChosen() const;
    /// What goes on with what stands at the cursor; closes the list where nothing does.
    void offer();
    /// Every condition there is, as long as none has begun at the cursor.
    void offerAll();

private:
    TypedSearch typed() const;
    void show(const QList<SearchOffer> &offers);
    void take(const SearchOffer &offer);

    QLineEdit *m_field = nullptr;
    QCompleter *m_completer = nullptr;
    QTreeView *m_popup = nullptr;
    QStandardItemModel *m_model = nullptr;
    ListNames m_names;
    std::function<QStringList()> m_hosts;
};

} // namespace ui
