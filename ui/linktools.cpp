// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linktools.h"

#include "app/words/listexport.h"
#include "ui/downloadmodel.h"
#include "ui/downloadview.h"
#include "ui/inpieces.h"
#include "ui/onpool.h"
#include "ui/retranslation.h"
#include "ui/savefile.h"
#include "ui/tintedicon.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

LinkTools::LinkTools(QWidget &window, DownloadModel &model, DownloadView &view, QThreadPool &pool)
    : QObject(&window)
    , m_window(window)
    , m_model(model)
    , m_view(view)
    , m_pool(pool)
    , m_menu(new QMenu(&window))
    , m_grab(addAction(u"grabLinks"_s, u"search"_s, u"Ctrl+G"_s))
    , m_check(addAction(u"checkLinks"_s, u"link"_s, u"Ctrl+Alt+K"_s))
    , m_checkSelected(addAction(u"checkSelected"_s, u"link"_s, u"Ctrl+Shift+K"_s))
    , m_export(addAction(u"exportList"_s, u"export"_s, u"Ctrl+E"_s))
    , m_exportSelected(addAction(u"exportSelected"_s, u"export"_s, u"Ctrl+Shift+E"_s))
{
    m_menu->addActions({ m_grab, m_check, m_checkSelected });
    m_menu->addSeparator();
    m_menu->addActions({ m_export, m_exportSelected });
    connect(m_grab, &QAction::triggered, this, &LinkTools::grabRequested);
    connect(m_check, &QAction::triggered, this, [this] { emit checkRequested({}); });
    connect(m_checkSelected, &QAction::triggered, this, &LinkTools::checkSelected);
    connect(m_export, &QAction::triggered, this, [this] { save(all()); });
    connect(m_exportSelected, &QAction::triggered, this, [this] { save(m_view.selectedIds()); });
    connect(&view, &DownloadView::selectedIdsChanged, this, &LinkTools::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &LinkTools::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &LinkTools::refresh);
    refresh();
    sayNowAndAnew(&window, [this] { say(); });
}

QAction *LinkTools::addAction(const QString &name, const QString &icon, const QString &keys)
{
    auto *action = new QAction(tintedIcon(icon), QString(), this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    m_window.addAction(action);
    return action;
}

void LinkTools::say()
{
    m_menu->setTitle(tr("&Tools"));
    m_grab->setText(tr("&Grab links from a page…"));
    m_check->setText(tr("&Check links…"));
    m_checkSelected->setText(tr("Check &links of the selected…"));
    m_export->setText(tr("&Export list…"));
    m_exportSelected->setText(tr("E&xport selected…"));
}

void LinkTools::fill(QMenuBar &bar, const QList<QAction *> &others)
{
    m_menu->addSeparator();
    m_menu->addActions(others);
    bar.insertMenu(bar.actions().constLast(), m_menu);
}

void LinkTools::fillContextMenu(QMenu &menu)
{
    menu.addSeparator();
    menu.addActions({ m_checkSelected, m_exportSelected });
}

void LinkTools::refresh()
{
    const bool isAnySelected = m_view.selectionModel()->hasSelection();
    m_checkSelected->setEnabled(isAnySelected);
    m_exportSelected->setEnabled(isAnySelected);
    m_export->setEnabled(m_model.rowCount() > 0);
}

void LinkTools::checkSelected()
{
    const QList<engine::DownloadId> ids = m_view.selectedIds();
    const auto requests = std::make_shared<QList<engine::DownloadRequest>>();
    requests->reserve(ids.size());
    const auto copy = [this, ids, requests](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (const engine::Download *download = m_model.find(ids.at(i))) {
                requests->append(download->request);
            }
        }
    };
    atOnceOrInPieces(this, ids.size(), copy, [this, requests] { emit checkRequested(*requests); });
}

/// What is shown, a search narrows the export too, and all that belongs to a group that is closed.
QList<engine::DownloadId> LinkTools::all() const
{
    QList<engine::DownloadId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_model.groupOf(index).isValid()) {
            continue; // came with its group
        }
        for (const engine::Download *download : m_model.downloads(index)) {
            ids.append(download->id);
        }
    }
    return ids;
}

void LinkTools::save(const QList<engine::DownloadId> &ids)
{
    const QList<SaveFormat> formats { { tr("Text, a link a line"), u"txt"_s },
        { tr("Input file for aria2"), u"aria2"_s }, { tr("Metalink 4"), u"meta4"_s },
        { tr("CSV table"), u"csv"_s }, { tr("JSON"), u"json"_s }, { tr("Web page"), u"html"_s } };
    askWhereToSave(&m_window, tr("Export; passwords and secret parts of links are left out"),
        u"downloads"_s, formats,
        [this, ids](const QString &path, int format) { write(ids, path, format); });
}

/// A hundred thousand downloads take longer to be copied than the window may stand still.
void LinkTools::write(const QList<engine::DownloadId> &ids, const QString &path, int format)
{
    using words::ExportFormat;
    static const QList<ExportFormat> kFormats { ExportFormat::Text, ExportFormat::Aria2,
        ExportFormat::Metalink, ExportFormat::Csv, ExportFormat::Json, ExportFormat::Html };
    const auto copies = std::make_shared<QList<engine::Download>>();
    copies->reserve(ids.size());
    const auto copy = [this, ids, copies](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (const engine::Download *download = m_model.find(ids.at(i))) {
                copies->append(*download);
            }
        }
    };
    inPieces(this, ids.size(), copy, [this, copies, path, kind = kFormats.at(format)] {
        onPool(
            m_pool, this,
            [downloads = std::exchange(*copies, {}), kind, path] {
                const QString failure = saveWhole(path, words::listExport(downloads, kind));
                return std::pair(failure, words::maskedLinks(downloads));
            },
            [this, path](const std::pair<QString, int> &end) {
                const auto &[failure, masked] = end;
                emit said(!failure.isEmpty() ? failure
                        : masked == 0
                        ? tr("The list is saved as %1.").arg(path)
                        : tr("The list is saved as %1. %n link(s) in it lack a secret part and "
                             "cannot be fetched from there.",
                            nullptr, masked)
                              .arg(path));
            });
    });
}

} // namespace ui
