// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/categoryrules.h"
#include "ui/linkrows.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

/// Where new downloads go in the list: category, queue and priority. Says which category the rules
/// find and why. Lives on the GUI thread.
class ArrangeChoice : public QWidget {
    Q_OBJECT

public:
    /// More links than these are not looked at to say what the rules find.
    static constexpr int kLooked = 1000;

    explicit ArrangeChoice(QWidget *parent = nullptr);

    /// What is chosen stays, where it is still there.
    void setSettings(const settings::Settings &settings);
    void setLinks(const QList<NamedLink> &links);
    /// Of all of them; empty = by the rules.
    QString category() const;
    qint64 queueId() const;
    engine::Priority priority() const;
    /// The folder of the category that all links get; empty = it has none, or they differ.
    QString folder() const;
    /// \a request with what was chosen; its folder, if it is empty, is the category's. \a link: as
    /// in setLinks(), so that it gets what was said of it.
    engine::DownloadRequest arranged(
        const engine::DownloadRequest &request, const NamedLink &link) const;

signals:
    /// Another category was chosen or found.
    void categoryChanged();

private:
    void say();
    void fill();
    void look();
    QString sentence() const;

    settings::Settings m_settings;
    settings::CategoryRules m_rules;
    QList<NamedLink> m_links;
    QList<settings::CategoryMatch> m_found; ///< one for each category among the links
    QComboBox *m_category = nullptr;
    QComboBox *m_queue = nullptr;
    QComboBox *m_priority = nullptr;
    QLabel *m_categoryLabel = nullptr;
    QLabel *m_queueLabel = nullptr;
    QLabel *m_priorityLabel = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace ui
