// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/pagefetcher.h"
#include "app/settings/settings.h"
#include "ui/grabmodel.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QQueue>
#include <QSet>

#include <memory>

class QTableView;

namespace ui {

class AccessBar;
class RowsInView;

/// Shows small pictures in the name column of the grabber's table: fetched for the rows in view
/// only, few at a time and small ones, decoded on a pool one after the other. Lives on the GUI
/// thread; a child of the table.
class GrabThumbs : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kMostBytes = 2 * 1024 * 1024; ///< of one picture

    /// \a pool, \a model and \a view outlive the object.
    GrabThumbs(const engine::EngineConfig &config, QThreadPool &pool, GrabModel &model,
        RowsInView &view, QTableView &table);

    /// Off: what is under way is dropped, and rows are low again.
    void setOn(bool isOn);
    bool isOn() const { return m_isOn; }
    /// What goes along to the servers that it is for; \a access outlives the object.
    void setAccess(const AccessBar &access) { m_access = &access; }
    /// See PageFetcher.
    void setConfig(const engine::EngineConfig &config) { m_fetcher->setConfig(config); }
    /// Whether private addresses are asked although somebody else's page leads there.
    void setPrivateAddresses(settings::OnPrivateAddress what)
    {
        m_takesPrivate = what == settings::OnPrivateAddress::Allow;
    }
    /// The picture of a row; null while there is none.
    QPixmap picture(const GrabRow &row) const;
    /// What a picture is made to fit, in the table's own pixels.
    QSize box() const { return m_box; }
    const GrabModel &model() const { return m_model; }

private:
    void fetchMore();
    void forget();
    bool isWanted(const GrabRow &row) const;
    void take(const engine::FetchedPage &page);
    void decodeNext();
    void keep(const QUrl &url, const QImage &picture);

    std::unique_ptr<engine::PageFetcher> m_fetcher;
    QThreadPool &m_pool;
    GrabModel &m_model;
    RowsInView &m_view;
    QTableView &m_table;
    const AccessBar *m_access = nullptr;
    QSize m_box;
    int m_lowRow = 0; ///< pixels: the height of a row without pictures
    bool m_isOn = false;
    bool m_takesPrivate = false;
    bool m_isDecoding = false;
    QSet<QUrl> m_open; ///< being fetched or decoded
    QQueue<engine::FetchedPage> m_fetched; ///< not decoded yet
    QCache<QUrl, QPixmap> m_pictures; ///< costs bytes
    QSet<QUrl> m_useless; ///< no picture came of these
};

} // namespace ui
